using Assay.Kernel;

namespace Assay.Ledger.Store;

/// <summary>That a step was done with these inputs, and what came of it. Written in the transaction that appends the step's records.</summary>
/// <param name="Project">Project.</param>
/// <param name="Step">Step: <c>data/profile</c>.</param>
/// <param name="Inputs">Digest over the names and digests of everything the step read.</param>
/// <param name="Result">JSON: the ids of its records and its artifacts, for the steps that follow.</param>
public sealed record StepMark(string Project, string Step, Digest Inputs, string Result);
