/** The build gives a style sheet that is imported as its text, without comments and spaces. */
declare module "*.css" {
  const text: string;
  export default text;
}
