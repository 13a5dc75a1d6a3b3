using Assay.Kernel;

namespace Assay.Inference.Models;

/// <summary>Asked before a model is served; answers why it may not be, or null. Who composes the server knows of releases and retirements; this room does not.</summary>
public delegate Task<Problem?> ServingGate(ModelSource model, CancellationToken cancellation);
