namespace Assay.Cli.New;

/// <summary>What the cells of an inspected column are.</summary>
public enum ColumnKind
{
    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers, some with a fraction.</summary>
    Number,

    /// <summary>Text, true and false included.</summary>
    Text,

    /// <summary>Dates or times.</summary>
    Time,
}
