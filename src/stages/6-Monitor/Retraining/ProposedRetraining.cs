namespace Assay.Monitor.Retraining;

/// <summary>A proposal and the record that it stands in.</summary>
/// <param name="Id">The record.</param>
/// <param name="Proposal">What it says.</param>
public sealed record ProposedRetraining(string Id, MonitorProposal Proposal);
