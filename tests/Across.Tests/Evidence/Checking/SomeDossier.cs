using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Checking;
using Assay.Evidence.Index;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Across.Tests.Evidence.Checking;

/// <summary>A claim on firing pots, and what it rests on.</summary>
internal static class SomeDossier
{
    public static CitedEvidence Firing { get; } = Cited("firing", "kiln.firing", "kiln.even");

    public static CitedEvidence Note { get; } = Cited("note", DecisionNote.Kind.Name);

    public static CitedEvidence File { get; } = Cited("file", AddedArtifact.Kind.Name) with { AiUse = AiUse.None };

    public static CitedEvidence Evaluation { get; } = Cited("evaluation", "evaluate.performance") with { TestSetOpenings = 1 };

    public static CheckedAnswer Confirmation { get; } = new("confirmation", Assay.Evidence.Acts.Confirmation.Kind.Name, SomeTallies.Ben, RecordAttribution.OwnKey, Capacity.Witness);

    public static CheckedAnswer Rejection { get; } = new("rejection", Assay.Evidence.Acts.Rejection.Kind.Name, SomeTallies.Ben, RecordAttribution.OwnKey, null);

    public static ClaimDossier Of(params CitedEvidence[] cites) => On(SomeStandard.Fire, cites);

    public static ClaimDossier On(CriterionPart? part, params CitedEvidence[] cites) => new()
    {
        Id = "claim",
        Claimant = SomeTallies.Ada,
        At = SomeTallies.Now,
        Attribution = RecordAttribution.OwnKey,
        Parts = [(new PartReference(SomeStandard.Id, "S1", part?.Id ?? "gone"), part)],
        HasNarrative = false,
        Cites = [.. cites],
        Answers = [],
        Freshness = SomeStandard.Potter.Freshness,
        Now = SomeTallies.Now,
    };

    public static CitedEvidence Cited(string id, string kind, params string[] facts) => new(new CitedRecord(id, kind, Digest.Of(id)))
    {
        IsUnchanged = true,
        Found = new IndexedRecord { Index = 7, Id = id, Kind = kind, Person = SomeTallies.Ada, At = SomeTallies.Now.AddDays(-3), Context = RecordContext.Live, Attribution = RecordAttribution.OwnKey, Project = "north", Facts = [.. facts] },
    };

    public static CitedEvidence Missing(this CitedEvidence cited) => cited with { Found = null, IsUnchanged = false };

    public static CitedEvidence By(this CitedEvidence cited, RecordAttribution attribution) => cited with { Found = cited.Found! with { Attribution = attribution } };

    public static CitedEvidence Of(this CitedEvidence cited, DateTimeOffset at, string project = "north") => cited with { Found = cited.Found! with { At = at, Project = project } };
}
