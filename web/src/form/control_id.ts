// The id of a control in the page, from the id of the field or statement that it asks for.

export const controlId = (askedId: string) => `field-${askedId}`;
