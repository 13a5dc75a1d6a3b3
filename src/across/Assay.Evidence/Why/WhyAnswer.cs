using System.Collections.Immutable;

namespace Assay.Evidence.Why;

/// <summary>Why the parts of a criterion stand as they do.</summary>
/// <param name="Standard">Identifier of the standard.</param>
/// <param name="Version">Version of its file.</param>
/// <param name="Code">The owner's code.</param>
/// <param name="Title">Assay's title.</param>
/// <param name="Parts">The parts that were asked about.</param>
public sealed record WhyAnswer(string Standard, int Version, string Code, string Title, ImmutableArray<ExplainedPart> Parts)
{
    /// <summary>The owner's exact wording, when somebody imported it into this home.</summary>
    public string? Wording { get; init; }

    /// <summary>What was said in claims, confirmations, acceptances and rejections, by their record: only what this home's vault can open.</summary>
    public ImmutableSortedDictionary<string, string> Words { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
