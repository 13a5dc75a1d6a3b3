namespace Assay.Inference.Models;

/// <summary>Which version of a model answers a request that names none; null for the one that was loaded last. Who composes the server knows of releases; this room does not.</summary>
/// <param name="model">The model's name.</param>
/// <param name="key">What tells callers apart: the same key gets the same version.</param>
public delegate string? VersionChoice(string model, string key);
