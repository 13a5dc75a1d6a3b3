namespace Assay.Reports.Citing;

/// <summary>How a number is written for people. The exact number stands beside it, for machines.</summary>
public enum NumberStyle
{
    /// <summary>To about three significant digits: <c>0.812</c>, <c>52,134</c>, <c>0.0031</c>.</summary>
    Measure,

    /// <summary>To four decimals: beside a limit that three digits would not tell it from.</summary>
    Fine,

    /// <summary>To about three significant digits with its sign: <c>+0.012</c>, <c>−0.3</c>.</summary>
    Signed,

    /// <summary>Whole: <c>2,381</c>.</summary>
    Count,

    /// <summary>As a person set it, no digit added: <c>0.75</c>, <c>6</c>.</summary>
    Given,

    /// <summary>Every digit, without separators: a number that names something, such as a seed.</summary>
    Name,

    /// <summary>A share of 1 as a percentage: <c>87.3 %</c>.</summary>
    Percent,

    /// <summary>A probability under a hypothesis: <c>0.034</c>, <c>&lt; 0.001</c>.</summary>
    PValue,

    /// <summary>In seconds: <c>1.4 s</c>.</summary>
    Seconds,
}
