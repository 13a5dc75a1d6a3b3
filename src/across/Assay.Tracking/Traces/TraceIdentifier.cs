namespace Assay.Tracking.Traces;

/// <summary>What identifiers of traces may look like: clients choose them.</summary>
public static class TraceIdentifier
{
    /// <summary>Longest identifier, in characters.</summary>
    public const int MostLength = 250;

    /// <summary>True for letters, digits and <c>_ - . : /</c>, at least one.</summary>
    public static bool IsValid(string traceId) => traceId.Length is > 0 and <= MostLength && traceId.All(letter => char.IsAsciiLetterOrDigit(letter) || "_-.:/".Contains(letter, StringComparison.Ordinal));
}
