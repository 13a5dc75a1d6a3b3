namespace Assay.Tracking.Search;

/// <summary>How a comparison relates a key's value to its operand.</summary>
public enum SearchComparator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c>: the key has a value, and it is another one.</summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>LIKE</c>: <c>%</c> stands for any text, <c>_</c> for one character; letters' case counts.</summary>
    Like,

    /// <summary><c>ILIKE</c>: as <see cref="Like"/>, whatever the letters' case.</summary>
    ILike,

    /// <summary><c>RLIKE</c>: a regular expression that matches somewhere in the text.</summary>
    RLike,

    /// <summary><c>IN</c>: the value is one of a list.</summary>
    In,

    /// <summary><c>NOT IN</c>: the key has a value, and it is none of a list.</summary>
    NotIn,

    /// <summary><c>IS NULL</c>: the key has no value.</summary>
    IsNull,

    /// <summary><c>IS NOT NULL</c>: the key has a value.</summary>
    IsNotNull,
}
