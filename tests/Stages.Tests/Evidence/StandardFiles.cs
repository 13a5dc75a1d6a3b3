using System.Collections.Immutable;
using Assay.Data;
using Assay.Evaluate;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Frame;
using Assay.Ledger.Facts;
using Assay.Monitor;
using Assay.Release;
using Assay.Retire;
using Assay.Train;

namespace Stages.Tests.Evidence;

/// <summary>The standards that come with Assay, read with every fact that a rule may name.</summary>
internal static class StandardFiles
{
    public static FactCatalogue Facts { get; } = new([.. FrameFacts.All, .. DataFacts.All, .. TrainFacts.All, .. EvaluateFacts.All, .. ReleaseFacts.All, .. MonitorFacts.All, .. RetireFacts.All, .. NoteFacts.All]);

    public static ImmutableArray<Standard> All { get; } = [.. StandardLibrary.Ids.Select(id => StandardLibrary.Read(id, Facts).Required)];

    public static IEnumerable<(Standard Standard, Criterion Criterion, CriterionPart Part)> Parts =>
        from standard in All
        from criterion in standard.Criteria
        from part in criterion.Parts
        select (standard, criterion, part);
}
