using System.Collections.Immutable;

namespace Assay.Evidence.Asking;

/// <summary>The requests to witnesses that a person made.</summary>
/// <param name="Requests">The newest first.</param>
public sealed record AskedAnswer(ImmutableArray<AskedWitness> Requests);
