using Assay.Evidence.Standards;

namespace Across.Tests.Evidence;

/// <summary>A small standard of a potter's trade.</summary>
internal static class SomeStandard
{
    public const string Id = "potter";

    public static CriterionPart Fire { get; } = new()
    {
        Id = "fire",
        Title = "Fires pots evenly",
        Rules = [new EvidenceRule { Facts = ["kiln.even"] }, new EvidenceRule { Facts = ["kiln.twice", "note:kiln.even"] }],
        NotShown = "That they are beautiful.",
        Adds = [Contribution.Note],
        Next = "Fire one.",
    };

    public static CriterionPart Wide { get; } = new() { Id = "wide", Title = "In several shops", Rules = [new EvidenceRule { Facts = ["kiln.even"], Records = 3, Projects = 2 }], Next = "Work elsewhere too." };

    /// <summary>In no criterion of the standard: for those who ask about time.</summary>
    public static CriterionPart Steady { get; } = new()
    {
        Id = "steady",
        Title = "Goes on firing",
        Rules = [new EvidenceRule { Facts = ["kiln.built", "kiln.even"], Records = 3, Months = 2, Repeated = ["kiln.even"] }],
        NotShown = "That they are beautiful.",
        Next = "Fire again next month.",
    };

    public static CriterionPart Kind { get; } = new() { Id = "kind", Title = "Is kind", Adds = [Contribution.Employer], Next = "Ask your employer." };

    public static CriterionPart Glaze { get; } = new() { Id = "glaze", Title = "Glazes", CannotRecord = "glazing", Next = "Look for a glazing job.", Freshness = new FreshnessWindow(1, 2) };

    public static Standard Potter { get; } = new()
    {
        Id = Id,
        Version = 3,
        Title = "Potter",
        Kind = StandardKind.Competence,
        Source = "nobody",
        Freshness = new FreshnessWindow(12, 36),
        Criteria =
        [
            new Criterion { Code = "S1", Group = "skill", Title = "Fires", Parts = [Fire, Wide] },
            new Criterion { Code = "B1", Group = "behaviour", Title = "Behaves", Parts = [Kind] },
            new Criterion { Code = "S2", Group = "skill", Title = "Glazes", Parts = [Glaze] },
        ],
    };
}
