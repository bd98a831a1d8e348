package pond.model.runfile;

/** The stable codes of docs/spec/run-file.md section 4. */
public enum ProblemCode {
  /** Over the size cap. */
  RUN_TOO_BIG,
  /** Other encodings, or a byte order mark. */
  RUN_NOT_UTF8,
  /** A syntax error. */
  RUN_NOT_JSON,
  /** Something after the object. */
  RUN_TRAILING,
  /** A name twice in one object. */
  DUPLICATE_KEY,
  /** A field that does not exist. */
  FIELD_UNKNOWN,
  /** A required field is missing. */
  FIELD_MISSING,
  /** Another kind of value. */
  FIELD_TYPE,
  /** Not a project id. */
  PROJECT_INVALID,
  /** No stage. */
  STAGES_EMPTY,
  /** More than 200 stages. */
  STAGES_TOO_MANY,
  /** Not a stage id. */
  STAGE_ID_INVALID,
  /** The id of an earlier stage. */
  STAGE_ID_DUPLICATE,
  /** No program. */
  COMMAND_EMPTY,
  /** Too long, too many, or NUL. */
  COMMAND_INVALID,
  /** No such stage. */
  NEEDS_UNKNOWN,
  /** The same stage twice. */
  NEEDS_DUPLICATE,
  /** Stages that wait for each other. */
  NEEDS_CYCLE,
  /** No such profile. */
  PROFILE_UNKNOWN,
  /** Profile none outside tier any. */
  PROFILE_NEEDS_TIER_ANY,
  /** No such tier. */
  TIER_UNKNOWN,
  /** No such limit. */
  LIMIT_UNKNOWN,
  /** Above the profile's limit. */
  LIMIT_LOOSENS,
  /** Below what a sandbox needs. */
  LIMIT_TOO_SMALL,
  /** The wall clock is set by timeout. */
  LIMIT_IS_TIMEOUT,
  /** Not a tag. */
  TAG_INVALID,
  /** A tag that only Pond sets. */
  TAG_RESERVED,
  /** The same tag twice. */
  TAG_DUPLICATE,
  /** More than 32 tags. */
  TAGS_TOO_MANY,
  /** Not a variable name. */
  ENV_NAME_INVALID,
  /** A name that only Pond sets. */
  ENV_NAME_RESERVED,
  /** Too long, or NUL. */
  ENV_VALUE_INVALID,
  /** More than 100 variables. */
  ENV_TOO_MANY,
  /** Not a duration of up to 24 hours. */
  TIMEOUT_INVALID,
  /** Not 0 to 5. */
  RETRIES_RANGE
}
