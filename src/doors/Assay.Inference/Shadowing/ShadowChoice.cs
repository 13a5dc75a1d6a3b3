namespace Assay.Inference.Shadowing;

/// <summary>Which version of a model answers in the shadow of another; null where none does. Who composes the server knows of releases; this room does not.</summary>
/// <param name="model">The model's name.</param>
/// <param name="version">The version whose answer is returned.</param>
public delegate string? ShadowChoice(string model, string version);
