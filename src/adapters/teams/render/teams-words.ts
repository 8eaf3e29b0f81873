/** The few sentences the adapter itself says; everything else is said by flows. */
export const TEAMS_WORDS = {
  elsewhere: 'I only talk in private. Please write to me in our own chat.',
  repeated: 'That is already done.',
  late: 'Still working on it. The answer comes as a message in a moment.',
  failed: 'Something went wrong on our side. Nothing was changed. Please try again in a while.',
  nothingToShow: 'There is nothing to show here any more.',
  unknownButton: 'This button is out of date. Type help to see what is there now.',
  fileDeclined: 'All right, I put nothing there. You can ask for the file again whenever you like.',
  fileGone: 'This file is no longer there for you to have.',
  fileFailed: 'The file did not get through. Please try again in a while.',
  openForm: 'Open form',
  appName: 'Rapport',
} as const;
