namespace Assay.Statistics.MultipleTesting;

/// <summary>
/// A way to correct p-values for having asked several questions at once. The first five hold the chance of any false rejection (the
/// family-wise error rate) to α; the last two hold the expected share of false ones among the rejections (the false discovery rate).
/// </summary>
public enum PValueCorrection
{
    /// <summary>Each p times the number of tests. Valid under any dependence.</summary>
    Bonferroni,

    /// <summary>1 − (1 − p)ⁿ. Valid for independent tests.</summary>
    Sidak,

    /// <summary>Step-down Bonferroni (S. Holm, 1979): never weaker than it, and valid under any dependence.</summary>
    Holm,

    /// <summary>Step-up (Y. Hochberg, 1988). Valid for independent tests and some positive dependence.</summary>
    Hochberg,

    /// <summary>Closed testing with Simes' test (G. Hommel, 1988): never weaker than Hochberg, under the same conditions.</summary>
    Hommel,

    /// <summary>False discovery rate (Y. Benjamini and Y. Hochberg, 1995). Valid for independent tests and positive dependence.</summary>
    BenjaminiHochberg,

    /// <summary>False discovery rate (Y. Benjamini and D. Yekutieli, 2001). Valid under any dependence.</summary>
    BenjaminiYekutieli,
}
