/** The words of each part of a bot, by its name. Written out: messages that are asked for by a name put together here would all be sent to the browser at once. */
import { m } from './words.ts'

/** Kinds of step. */
export const kinds = {
  start: m.canvas_kind_start,
  message: m.canvas_kind_message,
  choice: m.canvas_kind_choice,
  input: m.canvas_kind_input,
  rating: m.canvas_kind_rating,
  question: m.canvas_kind_question,
  condition: m.canvas_kind_condition,
  split: m.canvas_kind_split,
  set: m.canvas_kind_set,
  call: m.canvas_kind_call,
  jump: m.canvas_kind_jump,
  skill: m.canvas_kind_skill,
  wait: m.canvas_kind_wait,
  handover: m.canvas_kind_handover,
  end: m.canvas_kind_end,
  note: m.canvas_kind_note,
}

/** What a kind of step does. */
export const abouts = {
  start: m.canvas_about_start,
  message: m.canvas_about_message,
  choice: m.canvas_about_choice,
  input: m.canvas_about_input,
  rating: m.canvas_about_rating,
  question: m.canvas_about_question,
  condition: m.canvas_about_condition,
  split: m.canvas_about_split,
  set: m.canvas_about_set,
  call: m.canvas_about_call,
  jump: m.canvas_about_jump,
  skill: m.canvas_about_skill,
  wait: m.canvas_about_wait,
  handover: m.canvas_about_handover,
  end: m.canvas_about_end,
  note: m.canvas_about_note,
  frame: m.canvas_about_frame,
}

/** Other words that a kind is looked for by. */
export const soughtFor = {
  start: m.canvas_find_start,
  message: m.canvas_find_message,
  choice: m.canvas_find_choice,
  input: m.canvas_find_input,
  rating: m.canvas_find_rating,
  question: m.canvas_find_question,
  condition: m.canvas_find_condition,
  split: m.canvas_find_split,
  set: m.canvas_find_set,
  call: m.canvas_find_call,
  skill: m.canvas_find_skill,
  jump: m.canvas_find_jump,
  wait: m.canvas_find_wait,
  handover: m.canvas_find_handover,
  end: m.canvas_find_end,
  note: m.canvas_find_note,
  frame: m.canvas_find_frame,
}

/** How a conversation ends. */
export const outcomes = {
  resolved: m.canvas_outcome_resolved,
  transferred: m.canvas_outcome_transferred,
  abandoned: m.canvas_outcome_abandoned,
  ended: m.canvas_outcome_ended,
}

/** What an input asks for. */
export const inputs = {
  text: m.canvas_input_text,
  number: m.canvas_input_number,
  email: m.canvas_input_email,
  phone: m.canvas_input_phone,
  date: m.canvas_input_date,
  time: m.canvas_input_time,
  reference: m.canvas_input_reference,
}

/** How a rating is given. */
export const scales = {
  thumbs: m.canvas_scale_thumbs,
  stars: m.canvas_scale_stars,
  ten: m.canvas_scale_ten,
}

/** How a condition compares. */
export const operators = {
  is: m.canvas_operator_is,
  'is not': m.canvas_operator_is_not,
  contains: m.canvas_operator_contains,
  starts: m.canvas_operator_starts,
  ends: m.canvas_operator_ends,
  above: m.canvas_operator_above,
  below: m.canvas_operator_below,
  'at least': m.canvas_operator_at_least,
  'at most': m.canvas_operator_at_most,
  between: m.canvas_operator_between,
  before: m.canvas_operator_before,
  after: m.canvas_operator_after,
  'is one of': m.canvas_operator_is_one_of,
  matches: m.canvas_operator_matches,
  'is empty': m.canvas_operator_is_empty,
  'is not empty': m.canvas_operator_is_not_empty,
}

/** What a variable of a type goes through. */
export const operations = {
  'text add': m.canvas_operation_text_add,
  'number add': m.canvas_operation_number_add,
  'number remove': m.canvas_operation_number_remove,
  'date add': m.canvas_operation_date_add,
  'date remove': m.canvas_operation_date_remove,
  'list add': m.canvas_operation_list_add,
  'list remove': m.canvas_operation_list_remove,
}

/** Variables that every bot has. */
export const builtIns = {
  today: m.canvas_builtin_today,
  time: m.canvas_builtin_time,
}

/** Types of variable. */
export const types = {
  text: m.inspector_type_text,
  number: m.inspector_type_number,
  yesno: m.inspector_type_yesno,
  date: m.inspector_type_date,
  list: m.inspector_type_list,
  record: m.inspector_type_record,
}

/** What a type is for. */
export const typeAbouts = {
  text: m.inspector_type_text_about,
  number: m.inspector_type_number_about,
  yesno: m.inspector_type_yesno_about,
  date: m.inspector_type_date_about,
  list: m.inspector_type_list_about,
  record: m.inspector_type_record_about,
}
