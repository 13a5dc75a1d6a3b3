namespace Assay.Data;

/// <summary>What a column is there for: <c>data.columns.*.role</c>.</summary>
public enum ColumnRole
{
    /// <summary>Models may learn from it.</summary>
    Feature,

    /// <summary>The answer to predict.</summary>
    Target,

    /// <summary>Names groups of people that must be treated alike: models do not learn from it, evaluations compare its groups.</summary>
    Protected,

    /// <summary>Names a row or what it is about; nothing is learnt from it, and its values are not put on record.</summary>
    Id,

    /// <summary>When the row was observed; rows may be split by it, and nothing is learnt from it.</summary>
    Time,

    /// <summary>Left out, for a reason that the project file gives.</summary>
    Excluded,
}
