using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Retire.Status;

/// <summary>How far a retirement is.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Model">The ONNX file.</param>
/// <param name="IsRehearsal">Whether nothing is deleted.</param>
/// <param name="Waiting">Callers, from 1, whose answer is waited for.</param>
/// <param name="IsRetired">Whether the model is out of use.</param>
/// <param name="IsVerified">Whether the newest deletion was verified with success.</param>
/// <param name="Certificate">Its certificate; null while there is none.</param>
/// <param name="Due">Assets whose time has come and that are still here.</param>
public sealed record PlanStatus(string Plan, Digest Model, bool IsRehearsal, ImmutableArray<int> Waiting, bool IsRetired, bool IsVerified, string? Certificate, ImmutableArray<string> Due);
