using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>One statement of a standard in its owner's words.</summary>
/// <param name="Code">The owner's code, without the noise of its copying: <c>S10</c> where the file has <c>\$10</c>.</param>
/// <param name="Group">knowledge, skill, behaviour or duty by the code's letter or the heading above; else criterion.</param>
/// <param name="Wording">The owner's exact words. Of text that wraps, the lines are joined by one blank; nothing else is changed, misspellings included.</param>
/// <param name="Line">1-based line on which it starts.</param>
public sealed record OwnerStatement(string Code, string Group, string Wording, long Line)
{
    /// <summary>Code of the statement above it; null when there is none, or the format has none.</summary>
    public string? Parent { get; init; }

    /// <summary>SHA-256 of the wording, in UTF-8.</summary>
    public Digest Digest => Digest.Of(Wording);
}
