using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Status;

namespace Assay.Server.Pages.Verify;

/// <summary>How far the evidence of a person in a bundle has come.</summary>
/// <param name="Stated">By everything that the bundle holds.</param>
/// <param name="Pinned">By what pinned keys signed alone, part by part (<c>S7.accuracy</c>).</param>
internal sealed record BundleStatus(StatusAnswer Stated, ImmutableDictionary<string, Support> Pinned)
{
    /// <summary>How far each part has come as proven: never further than what is stated, for what an unpinned key says against evidence is heard.</summary>
    public ImmutableDictionary<string, Support> Proven { get; } = Stated.Items.SelectMany(item => item.Parts.Select(part => (Name: $"{item.Code}.{part.Id}", part.Support)))
        .ToImmutableDictionary(part => part.Name, part => (Support)Math.Min((int)part.Support, (int)Pinned.GetValueOrDefault(part.Name)));

    /// <summary>How many parts have come at least so far.</summary>
    public int StatedAtLeast(Support support) => Stated.Parts.Where(part => part.Key >= support).Sum(part => part.Value);

    /// <summary>How many parts have come at least so far by what pinned keys signed.</summary>
    public int ProvenAtLeast(Support support) => Proven.Values.Count(part => part >= support);
}
