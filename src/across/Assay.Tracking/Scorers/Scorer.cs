using Assay.Tracking.Documents;

namespace Assay.Tracking.Scorers;

/// <summary>A judge of traces, known by its name in an experiment, with its versions.</summary>
/// <param name="ScorerId">Unique.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Name">Unique in the experiment.</param>
/// <param name="LastVersion">The number of the last version that was made.</param>
public sealed record Scorer(string ScorerId, string ExperimentId, string Name, int LastVersion)
{
    /// <summary>Which traces it is to judge as they come; null when nobody said.</summary>
    public OnlineScoring? Online { get; init; }

    /// <summary>The scorer of a document.</summary>
    public static Scorer Of(Document document) => DocumentJson.Read<Scorer>(document);

    internal Document ToDocument() => new(DocumentKinds.Scorer, ScorerId) { Parent = ExperimentId, Name = Name, Body = DocumentJson.Write(this) };
}
