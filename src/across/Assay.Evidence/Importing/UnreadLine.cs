namespace Assay.Evidence.Importing;

/// <summary>Something in an owner's file that was left out.</summary>
/// <param name="Line">1-based line on which it starts.</param>
/// <param name="Text">What stands there, cut when it is long.</param>
/// <param name="Why">Why it was left out.</param>
public sealed record UnreadLine(long Line, string Text, string Why);
