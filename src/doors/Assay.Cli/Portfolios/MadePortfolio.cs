using Assay.Evidence.Portfolio;
using Assay.Kernel;

namespace Assay.Cli.Portfolios;

/// <summary>A portfolio whose files are written, and not yet signed for.</summary>
/// <param name="Document">What they show.</param>
/// <param name="Bundle">Digest of its bundle.</param>
/// <param name="NotPrinted">Why there is no PDF; null when there is one.</param>
internal sealed record MadePortfolio(PortfolioDocument Document, Digest Bundle, Problem? NotPrinted);
