using System.Collections.Immutable;
using Assay.Evidence.Standards;

namespace Assay.Collect.Collecting;

/// <summary>What the problems of <c>evidence collect</c> mean.</summary>
internal static class CollectMeanings
{
    /// <summary>By code.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>(StandardSource.Problems)
    {
        ["collect.unknown-source"] = "There is no source of that name.",
        ["collect.no-place"] = "A place is no folder, no file and no address.",
        ["collect.nothing"] = "Nothing at the places is of a form that a source reads.",
        ["collect.empty"] = "A repository has no commit.",
        ["collect.not-yours"] = "A source names authors, and you are none of them.",
        ["collect.unknown-form"] = "A file is of a form that no source reads.",
        ["collect.unreadable"] = "A file is damaged, or is not what its name says; the rest is collected.",
        ["collect.too-large"] = "A file, or what it unpacks to, is larger than what is read; the rest is collected.",
        ["collect.server"] = "An MLflow server did not answer as one does.",
        ["git.missing"] = "The program git cannot be started.",
    });
}
