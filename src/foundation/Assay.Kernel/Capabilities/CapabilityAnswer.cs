using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Assay.Kernel.Capabilities;

/// <summary>What a capability gave back, as doors show it.</summary>
/// <param name="Json">For scripts.</param>
/// <param name="Lines">For people.</param>
/// <param name="Holds">False when the answer is a refusal that a script has to notice: a verification that failed.</param>
public sealed record CapabilityAnswer(JsonNode? Json, ImmutableArray<string> Lines, bool Holds);
