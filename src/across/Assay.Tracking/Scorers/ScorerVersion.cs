using System.Globalization;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Scorers;

/// <summary>A version of a scorer.</summary>
/// <param name="ScorerId">The scorer.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Name">The scorer's name.</param>
/// <param name="Version">Counts from 1; never used again.</param>
/// <param name="SerializedScorer">How clients make it again: JSON.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
public sealed record ScorerVersion(string ScorerId, string ExperimentId, string Name, int Version, string SerializedScorer, long CreationTime)
{
    /// <summary>The version of a document.</summary>
    public static ScorerVersion Of(Document document) => DocumentJson.Read<ScorerVersion>(document);

    internal static string IdOf(string scorerId, int version) => $"{scorerId}/{version.ToString(CultureInfo.InvariantCulture)}";

    internal Document ToDocument() => new(DocumentKinds.ScorerVersion, IdOf(ScorerId, Version))
    {
        Parent = ScorerId,
        Name = Version.ToString(CultureInfo.InvariantCulture),
        Order = Version,
        Body = DocumentJson.Write(this),
    };
}
