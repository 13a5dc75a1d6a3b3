using Assay.Server.Web.Visitors;

namespace Assay.Server.Web;

/// <summary>Signs that a portfolio whose files are written was taken along.</summary>
/// <param name="act">Who takes it, and the signing that is shown before it is done.</param>
/// <param name="cancellation">Stops it before anything is signed.</param>
/// <returns>The record that says so.</returns>
public delegate Task<string> SignPortfolio(VisitorAct act, CancellationToken cancellation);
