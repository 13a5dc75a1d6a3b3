namespace Assay.Data.Checks;

/// <summary>What a declared check asks of the table.</summary>
public enum CheckKind
{
    /// <summary>The number of rows lies in a range.</summary>
    Rows,

    /// <summary>Cells of a column have a value.</summary>
    NotMissing,

    /// <summary>No value of a column stands in two rows; missing cells are not compared.</summary>
    Unique,

    /// <summary>Numbers of a column lie in a range; missing cells are not looked at.</summary>
    InRange,

    /// <summary>Cells of a column hold one of the given texts; missing cells are not looked at.</summary>
    OneOf,

    /// <summary>Cells of a column match a regular expression as a whole; missing cells are not looked at.</summary>
    Matches,

    /// <summary>No row is the same in every column as an earlier one.</summary>
    NoDuplicateRows,

    /// <summary>Rows with the same features have the same target.</summary>
    NoLabelConflicts,
}
