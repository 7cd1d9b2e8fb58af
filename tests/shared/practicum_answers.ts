// What an application for the practicum alone says beyond the person: every condition of S4 2 and
// 11 is met by it.
export const practicumAnswers: Record<string, string[]> = {
  basic_route: ['here'],
  items: ['oral_normal'],
  insured: ['yes'],
  user_available: ['yes'],
  instruction_obtainable: ['yes'],
  instructor_arranged: ['visiting_nurse'],
  instructor_licence: ['nurse'],
  instructor_qualification: ['types_1_2_course'],
  instructor_prefecture: ['iwate'],
  instructor_setting: ['visits'],
  instructor_relation: ['unrelated'],
  facility_lent: ['no'],
};
