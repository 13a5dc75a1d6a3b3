namespace Assay.Tracking.Traces.Spans;

/// <summary>What the value of a span's attribute is.</summary>
public enum SpanValueKind
{
    /// <summary>No value.</summary>
    Nothing,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A double, NaN and the infinities among them.</summary>
    Real,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Named values.</summary>
    Map,
}
