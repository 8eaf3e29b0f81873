-- What a database held before migrations had a runner of their own: the rows of _prisma_migrations as Prisma's engine wrote
-- them, and one row of every kind in the organisation Lighthouse. Loaded upon the migrations that the first part names.
CREATE TABLE "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
);

-- The rows are whole as they stand: no trigger is to add to them.
SET session_replication_role = replica;

INSERT INTO _prisma_migrations SELECT * FROM json_populate_recordset(NULL::_prisma_migrations, $rows$[
{"id":"76d314f1-2f9a-4df5-8fae-45b6d4c963f9","checksum":"72555081bc80251443f874149dbc72405db7b7bec94ee9187e73824275797e89","finished_at":"2026-11-29T17:04:30.396+00:00","migration_name":"20260504090000_foundation","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:29.958+00:00","applied_steps_count":1},
{"id":"b02a9ba3-776a-45d8-b80f-e823ccfe4019","checksum":"2301be0ac3f8b6b5c60b8702f3b241061736d4d40afdbe57ca8c8e4ebf65b62b","finished_at":"2026-11-29T17:04:30.556+00:00","migration_name":"20261122091530_guides_and_worksheets","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:30.478+00:00","applied_steps_count":1},
{"id":"0e91cb86-4262-4c6d-a94e-8d28f35cb997","checksum":"b94b970bae7717f7fe1518fc64f03cf67cc556d88f3bef08b5d16c3aab0acb3c","finished_at":"2026-11-29T17:04:30.974+00:00","migration_name":"20261122091603_sessions","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:30.621+00:00","applied_steps_count":1},
{"id":"aafc8abb-cf82-4f8c-b3c6-c7dacbc5dcb4","checksum":"16a0f8f32d7e0e3dad342fb3d2d409d4a2505d2c58f491f8fd25c0f20cc27e40","finished_at":"2026-11-29T17:04:31.16+00:00","migration_name":"20261122091706_life_of_a_relationship","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.026+00:00","applied_steps_count":1},
{"id":"d8148a88-4a3c-4107-91bf-377e22e35f81","checksum":"a874691e7481317a566d72f7981b2ffee9548947dafafeaaaa54552db94b6abd","finished_at":"2026-11-29T17:04:31.281+00:00","migration_name":"20261122092813_exposure","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.208+00:00","applied_steps_count":1},
{"id":"1cf8a11e-902d-418a-aa2c-cc27a8cf5cb9","checksum":"321e3616e73848528bdb2ed37158a29736af5e1f049f8e397a4b7df4b2608d6d","finished_at":"2026-11-29T17:04:31.576+00:00","migration_name":"20261122093029_goals_and_check_ins","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.44+00:00","applied_steps_count":1},
{"id":"29ecb0d4-184c-4253-9359-7d3ea3e507c0","checksum":"fb2873066b966d176542c610867633ff33e310c4c938b70e992c9b5e61c09799","finished_at":"2026-11-29T17:04:31.788+00:00","migration_name":"20261122113812_topic_hierarchy","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.724+00:00","applied_steps_count":1},
{"id":"a86f7c29-4909-4819-a03c-c5ca5eefdbac","checksum":"98e0df73dc03d37c43f501faba02fa0bfd47a968ef492867c069af12cf56bd7f","finished_at":"2026-11-29T17:04:31.914+00:00","migration_name":"20261122113849_pool_plans_and_coordinators","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.812+00:00","applied_steps_count":1},
{"id":"70913b42-17dc-4d27-83df-8c08ba86643e","checksum":"509607eed11004893aad5e80c05dad88c92a866c7eafd41bac378c39a57c9c6e","finished_at":"2026-11-29T17:04:31.968+00:00","migration_name":"20261122113857_messages_hand_over_files","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.932+00:00","applied_steps_count":1},
{"id":"ca9a45ec-0ac4-4a5b-a943-0304887f7204","checksum":"b77d515e749f044d4c80aaa9fbfcffc03ec57e0689913eabd50cf58d10e1eb71","finished_at":"2026-11-29T17:04:32.06+00:00","migration_name":"20261122114343_nudges","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:31.978+00:00","applied_steps_count":1},
{"id":"a6c82862-0b43-4cc2-bf39-1bf9c4e963fe","checksum":"7ed8e430f14cb129cd5df9cdf5e974d456f5569733afd3980633e88610e4e37a","finished_at":"2026-11-29T17:04:32.109+00:00","migration_name":"20261122122921_ask_the_next_one","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.083+00:00","applied_steps_count":1},
{"id":"02deaa26-fc98-4b78-be68-a65a51b15fce","checksum":"a114555ec065700fbcc5e0f9d85ae28944009e2496eca2fa20956338f6fd3a74","finished_at":"2026-11-29T17:04:32.297+00:00","migration_name":"20261122123307_suggestions","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.197+00:00","applied_steps_count":1},
{"id":"5af4a7e5-0674-4f0c-8b27-6354ff17ab4b","checksum":"58ecb7d1312748596a15be22c7fea8e56797157f6e7a3beb8c2cf84b8985f91f","finished_at":"2026-11-29T17:04:32.432+00:00","migration_name":"20261122124418_recording_words","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.408+00:00","applied_steps_count":1},
{"id":"ca0317d3-c187-463f-99f7-30f1cf982b3c","checksum":"7287000b4d7e43abd8336f0636c383a9698ab8cad34766ac7712e0707604aa8e","finished_at":"2026-11-29T17:04:32.504+00:00","migration_name":"20261122141238_session_series","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.467+00:00","applied_steps_count":1},
{"id":"2cdb501d-2a0d-4116-ad34-28a4c45a6b89","checksum":"9525117baafec27e644d6aa7caf4f5dcda4429aaed61fb7c2115b5a804cd0101","finished_at":"2026-11-29T17:04:32.564+00:00","migration_name":"20261122141403_closed_requests_to_tell","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.542+00:00","applied_steps_count":1},
{"id":"9d010ae9-692e-4c2f-9aa5-60fdcdf38c52","checksum":"10ab3226d1a02e4f9e74251aa295ada2488417bbc7fb4319a1330d804006d862","finished_at":"2026-11-29T17:04:32.736+00:00","migration_name":"20261122141515_yearly_evaluation","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.623+00:00","applied_steps_count":1},
{"id":"72410b85-6df1-4427-bca4-e302eaa6793f","checksum":"d353cb9d0e38b140092eef99252328cc9b45dda6fd0a189ba3a2a39b9b9f76e1","finished_at":"2026-11-29T17:04:32.916+00:00","migration_name":"20261122142149_home_pictures","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:32.866+00:00","applied_steps_count":1},
{"id":"0041cacd-4870-4a89-b7e4-3936b7c19917","checksum":"b690174017b0b0a9993e19e4ae11497d2af2ff453b58ae589ec83bfa47879ce3","finished_at":"2026-11-29T17:04:33.04+00:00","migration_name":"20261122142427_nudges_are_good_until","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:33.012+00:00","applied_steps_count":1},
{"id":"9d6810e7-55cf-41cc-be53-70d0fb31564c","checksum":"7459685f1881f70e8e57748b5d5d789f8a15d9b9a4c2b7c60b643b6ef5a849db","finished_at":"2026-11-29T17:04:33.148+00:00","migration_name":"20261122150512_forget_along_indexes","logs":null,"rolled_back_at":null,"started_at":"2026-11-29T17:04:33.124+00:00","applied_steps_count":1}
]$rows$);

INSERT INTO agreement_versions SELECT * FROM json_populate_recordset(NULL::agreement_versions, $rows$[
{"id":"019df237-3e80-7019-8689-43a972adcdc4","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","number":2,"state":"signed-by-one","revision":1,"goals":"We find our goals in the first two sessions and write them down here.","expectations":"We come prepared, do what we said we would do, and are honest when something does not work.","agenda_by":"mentee","feedback":"At the end of each session each of us says what helped and what to do differently.","cadence":"monthly","months":6,"review_on":"2026-11-04","format":"online","channel":"A video call; the mentee sends the link.","confidentiality":"What we say to each other stays between us.","times":"About an hour. We start and end on time, and move a session at least a day before.","places":"Online, or somewhere public.","contact":"Short questions in chat are fine; an answer may take a few working days.","quiet_from":"18:00","quiet_to":"08:00","money":"No payment and no gifts, in either direction.","edited_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","edited_at":"2026-05-04T09:00:00+00:00","mentor_signed_at":"2026-05-04T09:00:00+00:00","mentee_signed_at":null,"superseded_at":null},
{"id":"019df237-3e80-702b-9516-1ed0a7a31a23","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","number":1,"state":"in-force","revision":1,"goals":"We find our goals in the first two sessions and write them down here.","expectations":"We come prepared, do what we said we would do, and are honest when something does not work.","agenda_by":"mentee","feedback":"At the end of each session each of us says what helped and what to do differently.","cadence":"monthly","months":6,"review_on":"2026-11-04","format":"online","channel":"A video call; the mentee sends the link.","confidentiality":"What we say to each other stays between us.","times":"About an hour. We start and end on time, and move a session at least a day before.","places":"Online, or somewhere public.","contact":"Short questions in chat are fine; an answer may take a few working days.","quiet_from":"18:00","quiet_to":"08:00","money":"No payment and no gifts, in either direction.","edited_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","edited_at":"2026-05-04T09:00:00+00:00","mentor_signed_at":"2026-05-04T09:00:00+00:00","mentee_signed_at":"2026-05-04T09:00:00+00:00","superseded_at":null}
]$rows$);

INSERT INTO check_in_plans SELECT * FROM json_populate_recordset(NULL::check_in_plans, $rows$[
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","next_due_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO check_ins SELECT * FROM json_populate_recordset(NULL::check_ins, $rows$[
{"id":"019df237-3e80-7021-80cb-19cbdd52bd40","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","goal_id":"019df237-3e80-701f-a230-133df727873a","member_id":"019df237-3e80-7013-81a5-5b44e5359403","asked_on":"2026-05-04","answer":null,"note":"","answered_at":null},
{"id":"019df237-3e80-702e-b343-ad0b59fd620f","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","goal_id":"019df237-3e80-701f-a230-133df727873a","member_id":"019df237-3e80-7013-81a5-5b44e5359403","asked_on":"2026-04-20","answer":"on-track","note":"","answered_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO digest_plans SELECT * FROM json_populate_recordset(NULL::digest_plans, $rows$[
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","next_due_at":"2026-05-04T09:00:00+00:00","last_sent_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO digest_shown SELECT * FROM json_populate_recordset(NULL::digest_shown, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7013-81a5-5b44e5359403","shown_id":"019df237-3e80-7010-90ae-f8e944969a2c","shown_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO directory_changes SELECT * FROM json_populate_recordset(NULL::directory_changes, $rows$[
{"member_id":"019df237-3e80-700d-b4f2-bdae04a5b264","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","changed_in":781},
{"member_id":"019df237-3e80-7010-90ae-f8e944969a2c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","changed_in":788},
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","changed_in":788}
]$rows$);

INSERT INTO evaluations SELECT * FROM json_populate_recordset(NULL::evaluations, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","member_id":"019df237-3e80-7010-90ae-f8e944969a2c","goals_met":"most","went_well":"","learned":"","recommends":true,"written_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO fit_answers SELECT * FROM json_populate_recordset(NULL::fit_answers, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","member_id":"019df237-3e80-7010-90ae-f8e944969a2c","answer":"good","answered_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO goal_steps SELECT * FROM json_populate_recordset(NULL::goal_steps, $rows$[
{"id":"019df237-3e80-7020-8771-a946c9ef8b47","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","goal_id":"019df237-3e80-701f-a230-133df727873a","kind":"action","text":"Call","due_on":null,"done_at":null,"position":0}
]$rows$);

INSERT INTO goals SELECT * FROM json_populate_recordset(NULL::goals, $rows$[
{"id":"019df237-3e80-701f-a230-133df727873a","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","drafted_by_id":"019df237-3e80-7013-81a5-5b44e5359403","title":"Three quotes","measure":"Three quotes are in","why":"","resources":"","target_on":null,"state":"agreed","drafted_at":"2026-05-04T09:00:00+00:00","agreed_at":"2026-05-04T09:00:00+00:00","closed_at":null,"snoozed_until":null}
]$rows$);

INSERT INTO guide_feedback SELECT * FROM json_populate_recordset(NULL::guide_feedback, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7010-90ae-f8e944969a2c","slug":"swot","helpful":true,"answered_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO identities SELECT * FROM json_populate_recordset(NULL::identities, $rows$[
{"id":"019df237-3e80-700c-ba8e-5cc45ca82fb0","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","workspace_id":"019df237-3e80-7004-9d8d-e6658e9ad549","platform":"slack","workspace":"slack","external_id":"UMINE","member_id":"019df237-3e80-700d-b4f2-bdae04a5b264","address":null,"reachable":true,"created_at":"2026-05-04T09:00:00+00:00","home_pictures":null},
{"id":"019df237-3e80-700f-be9d-5bbf4ae9f42f","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","workspace_id":"019df237-3e80-700a-8bb3-7ec54acb85c1","platform":"slack","workspace":"slack-theirs","external_id":"UMENTOR","member_id":"019df237-3e80-7010-90ae-f8e944969a2c","address":null,"reachable":true,"created_at":"2026-05-04T09:00:00+00:00","home_pictures":null},
{"id":"019df237-3e80-7012-80da-caabaf3220e0","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","workspace_id":"019df237-3e80-700a-8bb3-7ec54acb85c1","platform":"slack","workspace":"slack-theirs","external_id":"UMENTEE","member_id":"019df237-3e80-7013-81a5-5b44e5359403","address":null,"reachable":true,"created_at":"2026-05-04T09:00:00+00:00","home_pictures":null}
]$rows$);

INSERT INTO inbound_events SELECT * FROM json_populate_recordset(NULL::inbound_events, $rows$[
{"organisation_id":"019df237-3e80-7000-a659-0a052a35e450","source":"test","event_key":"019df237-3e80-700e-ab3d-38a0024a872b","received_at":"2026-05-04T09:00:00+00:00"},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","source":"test","event_key":"019df237-3e80-7011-8b92-9ebb6f11ec42","received_at":"2026-05-04T09:00:00+00:00"},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","source":"test","event_key":"019df237-3e80-7014-b79b-908a254f2e60","received_at":"2026-05-04T09:00:00+00:00"},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","source":"test","event_key":"019df237-3e80-7026-805b-d5170d5befe3","received_at":"2026-05-04T09:00:00+00:00"},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","source":"test","event_key":"019df237-3e80-7029-b32d-eeea88afb62c","received_at":"2026-05-04T09:00:00+00:00"},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","source":"test","event_key":"019df237-3e80-702a-9e06-6a585ad42311","received_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO link_codes SELECT * FROM json_populate_recordset(NULL::link_codes, $rows$[
{"member_id":"019df237-3e80-7010-90ae-f8e944969a2c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","code_hash":"aZOB3rHGTzviDeEly1KnNOc9vRLDqf6HdoAbCkf9-sk","expires_at":"2026-05-04T09:01:00+00:00"}
]$rows$);

INSERT INTO list_entries SELECT * FROM json_populate_recordset(NULL::list_entries, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","owner_id":"019df237-3e80-7013-81a5-5b44e5359403","list":"excluded","other_id":"019df237-3e80-7010-90ae-f8e944969a2c","added_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO match_plans SELECT * FROM json_populate_recordset(NULL::match_plans, $rows$[
{"id":"019df237-3e80-7023-ae7a-8535301ac140","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","state":"publishing","objective":"most-then-best","seed":1,"rules":{"bans": [], "pins": [], "leftOut": []},"rules_changed":false,"asked_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","asked_at":"2026-05-04T09:00:00+00:00","ready_at":"2026-05-04T09:00:00+00:00","refusal":null,"figures":{"inFull": true, "pinned": 0, "places": 1, "mentees": 1, "mentors": 1, "byObjective": {}, "alreadyAsked": 0},"publish_as":"requests","published_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","published_at":"2026-05-04T09:00:00+00:00","finished_at":null},
{"id":"019df237-3e80-7024-bfd8-0b8cf68a529a","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","state":"asked","objective":"most-then-best","seed":1,"rules":{"bans": [], "pins": [], "leftOut": []},"rules_changed":false,"asked_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","asked_at":"2026-05-04T09:00:00+00:00","ready_at":null,"refusal":null,"figures":null,"publish_as":null,"published_by_id":null,"published_at":null,"finished_at":null},
{"id":"019df237-3e80-7025-a658-0397d469ac5c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","state":"publishing","objective":"most-then-best","seed":1,"rules":{"bans": [], "pins": [], "leftOut": []},"rules_changed":false,"asked_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","asked_at":"2026-05-04T09:00:00+00:00","ready_at":"2026-05-04T09:00:00+00:00","refusal":null,"figures":{"inFull": true, "pinned": 0, "places": 1, "mentees": 1, "mentors": 1, "byObjective": {}, "alreadyAsked": 0},"publish_as":"requests","published_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","published_at":"2026-05-04T09:00:00+00:00","finished_at":null}
]$rows$);

INSERT INTO match_proposals SELECT * FROM json_populate_recordset(NULL::match_proposals, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","plan_id":"019df237-3e80-7023-ae7a-8535301ac140","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","pinned":false,"facts":{"account": {"score": 50, "misfits": [], "reasons": []}},"outcome":null,"settled_at":null}
]$rows$);

INSERT INTO members SELECT * FROM json_populate_recordset(NULL::members, $rows$[
{"id":"019df237-3e80-700d-b4f2-bdae04a5b264","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","name":"UMINE","email":null,"picture_url":null,"zone":"Europe/London","locale":"en-GB","state":"joined","guest":false,"bot":false,"conduct_version":null,"conduct_accepted_at":null,"hidden":false,"paused_until":null,"back_at":null,"joined_at":"2026-05-04T09:00:00+00:00","left_at":null,"welcomed_at":null,"inbox_identity_id":null,"created_at":"2026-05-04T09:00:00+00:00","coordinator_since":null},
{"id":"019df237-3e80-7010-90ae-f8e944969a2c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","name":"UMENTOR","email":null,"picture_url":null,"zone":"Europe/London","locale":"en-GB","state":"joined","guest":false,"bot":false,"conduct_version":null,"conduct_accepted_at":null,"hidden":false,"paused_until":"2026-05-03","back_at":"2026-05-04T09:00:00+00:00","joined_at":"2026-05-04T09:00:00+00:00","left_at":null,"welcomed_at":null,"inbox_identity_id":"019df237-3e80-700f-be9d-5bbf4ae9f42f","created_at":"2026-05-04T09:00:00+00:00","coordinator_since":"2026-05-04T09:00:00+00:00"},
{"id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","name":"UMENTEE","email":null,"picture_url":null,"zone":"Europe/London","locale":"en-GB","state":"joined","guest":false,"bot":false,"conduct_version":null,"conduct_accepted_at":null,"hidden":false,"paused_until":null,"back_at":null,"joined_at":"2026-05-04T09:00:00+00:00","left_at":null,"welcomed_at":null,"inbox_identity_id":null,"created_at":"2026-05-04T09:00:00+00:00","coordinator_since":null}
]$rows$);

INSERT INTO messages SELECT * FROM json_populate_recordset(NULL::messages, $rows$[
{"id":"019df237-3e80-7027-8286-e3ce01066a90","sequence":1,"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7013-81a5-5b44e5359403","identity_id":"019df237-3e80-7012-80da-caabaf3220e0","kind":"send","urgency":"nudge","about":null,"dedupe_key":"nudge","on_behalf_of_id":null,"card":{"body": [], "summary": "Worth a moment"},"state":"queued","attempts":0,"fence":0,"lease_until":null,"next_attempt_at":"2026-05-04T09:00:00+00:00","sending_since":null,"repeated":false,"sent_at":null,"ref":null,"failure":null,"created_at":"2026-05-04T09:00:00+00:00","file":null,"good_until":"2026-05-04T09:00:00+00:00","nudge_day":"2026-05-01"}
]$rows$);

INSERT INTO nudge_plans SELECT * FROM json_populate_recordset(NULL::nudge_plans, $rows$[
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","standing":"open","unanswered":2,"nudge_at":null,"from_time":null,"to_time":null,"days":[],"muted":[],"snoozed_until":null}
]$rows$);

INSERT INTO nudges SELECT * FROM json_populate_recordset(NULL::nudges, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7013-81a5-5b44e5359403","day":"2026-05-01","at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO organisations SELECT * FROM json_populate_recordset(NULL::organisations, $rows$[
{"id":"019df237-3e80-7000-a659-0a052a35e450","name":"Harbour","policy":{},"created_at":"2026-11-29T17:04:24.909+00:00"},
{"id":"019df237-3e80-7006-9436-a0c6abeeaef9","name":"Lighthouse","policy":{},"created_at":"2026-11-29T17:04:25.551+00:00"}
]$rows$);

INSERT INTO profiles SELECT * FROM json_populate_recordset(NULL::profiles, $rows$[
{"member_id":"019df237-3e80-700d-b4f2-bdae04a5b264","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","as_mentor":true,"as_mentee":true,"headline":"","about":"","job_title":"","function":"","industry":"","location":"","languages":["en"],"seniority":null,"years":null,"formats":["online"],"contact":"","help_offered":"","ways_of_working":"","places":1,"hopes":""},
{"member_id":"019df237-3e80-7010-90ae-f8e944969a2c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","as_mentor":true,"as_mentee":true,"headline":"","about":"","job_title":"","function":"","industry":"","location":"","languages":["en"],"seniority":null,"years":null,"formats":["online"],"contact":"","help_offered":"","ways_of_working":"","places":1,"hopes":""},
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","as_mentor":true,"as_mentee":true,"headline":"","about":"","job_title":"","function":"","industry":"","location":"","languages":["en"],"seniority":null,"years":null,"formats":["online"],"contact":"","help_offered":"","ways_of_working":"","places":1,"hopes":""}
]$rows$);

INSERT INTO prompts SELECT * FROM json_populate_recordset(NULL::prompts, $rows$[
{"id":"019df237-3e80-7028-8d61-761316f49587","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7013-81a5-5b44e5359403","kind":"welcome-back","subject":"","relationship_id":null,"key":"back","raised_at":"2026-05-04T09:00:00+00:00","due_at":"2026-05-04T09:00:00+00:00","state":"waiting","said_on":null}
]$rows$);

INSERT INTO question_messages SELECT * FROM json_populate_recordset(NULL::question_messages, $rows$[
{"id":"m1","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","question_id":"019df237-3e80-701d-8e5d-10311fe12755","author_id":"019df237-3e80-7013-81a5-5b44e5359403","text":"Hello","written_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO questions SELECT * FROM json_populate_recordset(NULL::questions, $rows$[
{"id":"019df237-3e80-701d-8e5d-10311fe12755","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","asker_id":"019df237-3e80-7013-81a5-5b44e5359403","asked_id":"019df237-3e80-7010-90ae-f8e944969a2c","state":"open","opened_at":"2026-05-04T09:00:00+00:00","stopped_at":null,"stopped_by_id":null}
]$rows$);

INSERT INTO recording_words SELECT * FROM json_populate_recordset(NULL::recording_words, $rows$[
{"id":"word-1","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","session_id":"019df237-3e80-701a-ad39-2eb799ebcf9b","member_id":"019df237-3e80-7010-90ae-f8e944969a2c","allowed":true,"said_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO relationships SELECT * FROM json_populate_recordset(NULL::relationships, $rows$[
{"id":"019df237-3e80-7018-b3b5-cb9cf315899c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","request_id":"019df237-3e80-7015-aa80-1da0be92b6aa","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","state":"introduced","mentor_place":1,"mentee_place":1,"started_at":"2026-05-04T09:00:00+00:00","ended_at":null,"ended_by_id":null,"end_reason":null,"closed_at":null,"closes_at":null,"fit_ask_at":null,"last_activity_at":"2026-05-04T09:00:00+00:00","last_date":null,"next_due_at":"2026-05-04T09:00:00+00:00","paused_from":null,"paused_until":null,"previous_id":null,"remind_at":null,"resumes_at":null,"review_at":null,"warned_at":null}
]$rows$);

INSERT INTO reporting_lines SELECT * FROM json_populate_recordset(NULL::reporting_lines, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7013-81a5-5b44e5359403","above_id":"019df237-3e80-7010-90ae-f8e944969a2c"}
]$rows$);

INSERT INTO requests SELECT * FROM json_populate_recordset(NULL::requests, $rows$[
{"id":"019df237-3e80-7015-aa80-1da0be92b6aa","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","sender":"mentee","note":"I would like to learn to lead.","state":"declined","sent_at":"2026-05-04T09:00:00+00:00","settled_at":"2026-05-04T09:00:00+00:00","decline_reason":null,"clarification":null,"days_used":0,"running_since":"2026-05-04T09:00:00+00:00","reminders_sent":0,"next_due_at":null,"place":1,"ask_next":true},
{"id":"019df237-3e80-7016-91a5-d0ff7bc47f3e","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","sender":"mentee","note":"I would like to learn to lead.","state":"pending","sent_at":"2026-05-04T09:00:00+00:00","settled_at":null,"decline_reason":null,"clarification":null,"days_used":0,"running_since":"2026-05-04T09:00:00+00:00","reminders_sent":0,"next_due_at":"2026-05-04T09:00:00+00:00","place":1,"ask_next":false},
{"id":"019df237-3e80-7017-a021-60413d2459a2","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","sender":"mentee","note":"I would like to learn to lead.","state":"closed","sent_at":"2026-05-04T09:00:00+00:00","settled_at":"2026-05-04T09:00:00+00:00","decline_reason":null,"clarification":null,"days_used":0,"running_since":"2026-05-04T09:00:00+00:00","reminders_sent":0,"next_due_at":"2026-05-04T09:00:00+00:00","place":1,"ask_next":false}
]$rows$);

INSERT INTO saved_searches SELECT * FROM json_populate_recordset(NULL::saved_searches, $rows$[
{"id":"019df237-3e80-7022-a31e-354deef5440d","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","member_id":"019df237-3e80-7013-81a5-5b44e5359403","query":{"side": "mentors", "skip": 0, "exact": false, "words": "", "changed": {}},"saved_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO session_actions SELECT * FROM json_populate_recordset(NULL::session_actions, $rows$[
{"id":"019df237-3e80-701c-b6b0-3a48c5d8d7a8","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","session_id":"019df237-3e80-701a-ad39-2eb799ebcf9b","owner_id":"019df237-3e80-7010-90ae-f8e944969a2c","text":"Read it","due_on":null,"created_at":"2026-05-04T09:00:00+00:00","done_at":null}
]$rows$);

INSERT INTO session_bookings SELECT * FROM json_populate_recordset(NULL::session_bookings, $rows$[
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","session_id":"019df237-3e80-701a-ad39-2eb799ebcf9b","member_id":"019df237-3e80-7010-90ae-f8e944969a2c","starts_at":"2026-05-04T09:00:00+00:00","ends_at":"2026-05-04T10:00:00+00:00"},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","session_id":"019df237-3e80-701a-ad39-2eb799ebcf9b","member_id":"019df237-3e80-7013-81a5-5b44e5359403","starts_at":"2026-05-04T09:00:00+00:00","ends_at":"2026-05-04T10:00:00+00:00"}
]$rows$);

INSERT INTO sessions SELECT * FROM json_populate_recordset(NULL::sessions, $rows$[
{"id":"019df237-3e80-701a-ad39-2eb799ebcf9b","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","proposed_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","state":"scheduled","slots":["2026-05-04T09:00:00+00:00"],"length_minutes":60,"format":"online","venue":"","topic":"","agenda":"","starts_at":"2026-05-04T09:00:00+00:00","ends_at":"2026-05-04T10:00:00+00:00","moves":0,"prompts_done":[],"next_due_at":"2026-05-04T09:00:00+00:00","preparation":"","summary":"","sheet_version":0,"created_at":"2026-05-04T09:00:00+00:00","series_id":null},
{"id":"019df237-3e80-701b-969d-a0da5573ec27","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","proposed_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","state":"proposed","slots":["2026-05-04T09:00:00+00:00"],"length_minutes":60,"format":"online","venue":"","topic":"","agenda":"","starts_at":null,"ends_at":null,"moves":0,"prompts_done":[],"next_due_at":null,"preparation":"","summary":"","sheet_version":0,"created_at":"2026-05-04T09:00:00+00:00","series_id":null},
{"id":"019df237-3e80-702c-a093-861ef7ed9114","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","mentor_id":"019df237-3e80-7010-90ae-f8e944969a2c","mentee_id":"019df237-3e80-7013-81a5-5b44e5359403","proposed_by_id":"019df237-3e80-7010-90ae-f8e944969a2c","state":"held","slots":["2026-05-04T09:00:00+00:00"],"length_minutes":60,"format":"online","venue":"","topic":"","agenda":"","starts_at":"2026-05-04T09:00:00+00:00","ends_at":"2026-05-04T10:00:00+00:00","moves":0,"prompts_done":[],"next_due_at":null,"preparation":"","summary":"","sheet_version":0,"created_at":"2026-05-04T09:00:00+00:00","series_id":null}
]$rows$);

INSERT INTO topic_catalogues SELECT * FROM json_populate_recordset(NULL::topic_catalogues, $rows$[
{"organisation_id":"019df237-3e80-7000-a659-0a052a35e450","changed_in":774},
{"organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","changed_in":788}
]$rows$);

INSERT INTO topics SELECT * FROM json_populate_recordset(NULL::topics, $rows$[
{"id":"019df237-3e80-7001-92c5-7b348e8dbf53","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","slug":"leading-people","label":"Leading people","group":"Leadership","aliases":["leading people basics"],"state":"listed","proposed_by_id":null,"external_ref":null},
{"id":"019df237-3e80-7002-8290-b7104182e44a","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","slug":"public-speaking","label":"Public speaking","group":"Leadership","aliases":["public speaking basics"],"state":"listed","proposed_by_id":null,"external_ref":null},
{"id":"019df237-3e80-7003-a3ca-e92c57a4204c","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","slug":"pricing","label":"Pricing","group":"Leadership","aliases":["pricing basics"],"state":"listed","proposed_by_id":null,"external_ref":null},
{"id":"019df237-3e80-7007-9981-201b8c81c517","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","slug":"leading-people","label":"Leading people","group":"Leadership","aliases":["leading people basics"],"state":"listed","proposed_by_id":null,"external_ref":null},
{"id":"019df237-3e80-7008-8757-b15f6e63caa4","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","slug":"public-speaking","label":"Public speaking","group":"Leadership","aliases":["public speaking basics"],"state":"listed","proposed_by_id":null,"external_ref":null},
{"id":"019df237-3e80-7009-9cb0-baaa49577a74","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","slug":"pricing","label":"Pricing","group":"Leadership","aliases":["pricing basics"],"state":"listed","proposed_by_id":null,"external_ref":null},
{"id":"019df237-3e80-702d-ad08-f3f34829e771","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","slug":"lighthouse-keeping-29e771","label":"Lighthouse keeping","group":"Suggested by members","aliases":[],"state":"proposed","proposed_by_id":"019df237-3e80-7013-81a5-5b44e5359403","external_ref":null}
]$rows$);

INSERT INTO worksheets SELECT * FROM json_populate_recordset(NULL::worksheets, $rows$[
{"id":"019df237-3e80-701e-9a53-f55625bc8f3e","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","owner_id":"019df237-3e80-7013-81a5-5b44e5359403","tool":"swot","answers":{"strengths": "Patience"},"relationship_id":"019df237-3e80-7018-b3b5-cb9cf315899c","created_at":"2026-05-04T09:00:00+00:00","changed_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO workspaces SELECT * FROM json_populate_recordset(NULL::workspaces, $rows$[
{"id":"019df237-3e80-7004-9d8d-e6658e9ad549","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","platform":"slack","external_id":"slack","name":"Harbour"},
{"id":"019df237-3e80-7005-bfb9-d6efb246e65c","organisation_id":"019df237-3e80-7000-a659-0a052a35e450","platform":"teams","external_id":"teams","name":"Harbour"},
{"id":"019df237-3e80-700a-8bb3-7ec54acb85c1","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","platform":"slack","external_id":"slack-theirs","name":"Lighthouse"},
{"id":"019df237-3e80-700b-9d89-c360564850bc","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","platform":"teams","external_id":"teams-theirs","name":"Lighthouse"}
]$rows$);

INSERT INTO yearly_answers SELECT * FROM json_populate_recordset(NULL::yearly_answers, $rows$[
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","opened_on":"2026-04-01","role":"mentee","ratings":{"hoped": "mostly", "finding": "yes", "moments": "no", "recommend": "yes"},"remark":"More tea","closes_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO yearly_plans SELECT * FROM json_populate_recordset(NULL::yearly_plans, $rows$[
{"member_id":"019df237-3e80-7010-90ae-f8e944969a2c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","due_on":"2027-05-04","next_due_at":"2027-05-02T09:00:00+00:00","opened_on":null,"closes_at":null,"role":null,"state":null},
{"member_id":"019df237-3e80-7013-81a5-5b44e5359403","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","due_on":"2026-05-04","next_due_at":"2026-05-04T09:00:00+00:00","opened_on":"2026-04-01","closes_at":"2026-05-04T09:00:00+00:00","role":"mentee","state":"answered"}
]$rows$);

INSERT INTO yearly_remarks SELECT * FROM json_populate_recordset(NULL::yearly_remarks, $rows$[
{"id":"019df237-3e80-7030-a1fc-b46f5147acff","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","texts":["A","B","C","D","E"],"shown_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

INSERT INTO yearly_tallies SELECT * FROM json_populate_recordset(NULL::yearly_tallies, $rows$[
{"id":"019df237-3e80-702f-90c0-f56927815a8c","organisation_id":"019df237-3e80-7006-9436-a0c6abeeaef9","role":"mentee","people":5,"counts":{"hoped": {"no": 0, "yes": 0, "hardly": 0, "mostly": 0, "unsure": 0}, "finding": {"no": 0, "yes": 0, "hardly": 0, "mostly": 0, "unsure": 0}, "moments": {"no": 0, "yes": 0, "hardly": 0, "mostly": 0, "unsure": 0}, "recommend": {"no": 0, "yes": 0, "hardly": 0, "mostly": 0, "unsure": 0}},"counted_at":"2026-05-04T09:00:00+00:00"}
]$rows$);

-- Numbers of transactions belong to the server that gave them.
UPDATE directory_changes SET changed_in = pg_current_xact_id()::text::bigint;
UPDATE topic_catalogues SET changed_in = pg_current_xact_id()::text::bigint;
