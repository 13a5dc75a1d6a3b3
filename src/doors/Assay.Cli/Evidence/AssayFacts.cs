using Assay.Data;
using Assay.Evaluate;
using Assay.Evidence.Notes;
using Assay.Frame;
using Assay.Ledger.Facts;
using Assay.Monitor;
using Assay.Release;
using Assay.Release.History;
using Assay.Retire;
using Assay.Train;

namespace Assay.Cli.Evidence;

/// <summary>Every fact that the rooms of this program declare, in one catalogue.</summary>
internal static class AssayFacts
{
    /// <summary>The catalogue.</summary>
    public static FactCatalogue Catalogue { get; } = new([.. FrameFacts.All, .. DataFacts.All, .. TrainFacts.All, .. EvaluateFacts.All, .. ReleaseFacts.All, .. MonitorFacts.All, .. RetireFacts.All, .. NoteFacts.All], ReleaseStanding.All);
}
