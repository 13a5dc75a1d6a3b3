namespace Assay.Tables;

/// <summary>What a column holds, as far as modelling is concerned.</summary>
public enum ColumnType
{
    /// <summary>Real numbers; held as <see cref="NumericColumn"/>.</summary>
    Number,

    /// <summary>Whole numbers; held as <see cref="NumericColumn"/>.</summary>
    Integer,

    /// <summary>True or false; held as <see cref="NumericColumn"/> of 0 and 1.</summary>
    Boolean,

    /// <summary>Text with levels that repeat; held as <see cref="CategoricalColumn"/>.</summary>
    Category,

    /// <summary>A date or an instant; held as <see cref="NumericColumn"/> of seconds since 1970-01-01 UTC.</summary>
    Timestamp,
}
