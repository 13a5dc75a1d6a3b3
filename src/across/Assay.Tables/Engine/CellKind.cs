namespace Assay.Tables.Engine;

/// <summary>What the text of one cell looks like, spaces around it left aside.</summary>
public enum CellKind
{
    /// <summary>Nothing, or one of <c>NA</c>, <c>N/A</c>, <c>NaN</c>, <c>null</c> in any case.</summary>
    Missing,

    /// <summary>A whole number of at most 15 digits, without a leading zero: a double holds it exactly.</summary>
    Integer,

    /// <summary>A number with a decimal point or an exponent.</summary>
    Number,

    /// <summary>Digits that are rather a name than a quantity: with a leading zero, or more than 15 of them.</summary>
    Code,

    /// <summary>An infinity in words (<c>inf</c>, <c>-Infinity</c>), or a number too large for a double.</summary>
    Infinite,

    /// <summary><c>true</c> or <c>false</c> in any case.</summary>
    Boolean,

    /// <summary>A date or an instant by ISO 8601: <c>2024-05-01</c>, <c>2024-05-01T12:30:00Z</c>.</summary>
    Time,

    /// <summary>Anything else.</summary>
    Text,
}
