using Assay.Evidence.Portfolio;
using Assay.Kernel;

namespace Assay.Cli.Portfolios;

/// <summary>A portfolio whose files are written.</summary>
/// <param name="Document">What they show.</param>
/// <param name="Record">The record that says so.</param>
/// <param name="NotPrinted">Why there is no PDF; null when there is one.</param>
internal sealed record WrittenPortfolio(PortfolioDocument Document, string Record, Problem? NotPrinted);
