/** Something in a rule file that cannot be read. */
export class RuleError extends Error {
  override name = 'RuleError';
}
