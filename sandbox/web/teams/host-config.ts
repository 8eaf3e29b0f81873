/**
 * How Teams sets up the card renderer in its light theme: fonts, spacing, six actions.
 * After microsoft/AdaptiveCards samples/HostConfig/microsoft-teams-light.json, with contrast of at least 4.5:1.
 */
const TEXT = {
  default: { default: '#242424', subtle: '#5c5c5c' },
  dark: { default: '#242424', subtle: '#5c5c5c' },
  light: { default: '#ffffff', subtle: '#d6d6d6' },
  accent: { default: '#4f52b2', subtle: '#5b5fc7' },
  good: { default: '#0e700e', subtle: '#0e700e' },
  warning: { default: '#8a5300', subtle: '#8a5300' },
  attention: { default: '#b10e1c', subtle: '#b10e1c' },
};

const container = (backgroundColor: string, borderColor: string) => ({
  backgroundColor,
  borderColor,
  foregroundColors: TEXT,
});

/** The host config of the Teams look. */
export const TEAMS_HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', 'Segoe UI Web', system-ui, -apple-system, Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('#ffffff', '#d1d1d1'),
    emphasis: container('#f5f5f5', '#d1d1d1'),
    accent: container('#e8ebfa', '#7f85f5'),
    good: container('#f1faf1', '#54b054'),
    warning: container('#fff9f5', '#d48c00'),
    attention: container('#fdf6f6', '#d13438'),
  },
  textStyles: {
    heading: { weight: 'bolder', size: 'large', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: { weight: 'bolder', size: 'default', color: 'default', isSubtle: false, fontType: 'default' },
  },
  textBlock: { headingLevel: 3 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    allowTitleToWrap: true,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
    allowDynamicallyFilteredChoiceSet: false,
    allowRevealOnHoverStyle: false,
  },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  table: { cellSpacing: 8 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  adaptiveCard: { allowCustomStyle: false },
} as const;
