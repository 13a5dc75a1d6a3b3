using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Inference.Models;

/// <summary>A model that can be served: a file, and the name and version to serve it under.</summary>
/// <param name="Name">What clients call it: its project, or what was given by hand.</param>
/// <param name="Version">One of its versions.</param>
/// <param name="Path">Full path of the ONNX file.</param>
public sealed record ModelSource(string Name, string Version, string Path)
{
    /// <summary>Full path of <c>model.signature.json</c>; null reads the file's own metadata, where there is any.</summary>
    public string? SignaturePath { get; init; }

    /// <summary>Its columns, in order, as somebody said beside the file; they hold where the file says nothing itself and takes just these.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>What it predicts, as somebody said beside the file.</summary>
    public string? Target { get; init; }

    /// <summary>Where it comes from.</summary>
    public ModelOrigin Origin { get; init; }

    /// <summary>Its address there, where it has one: <c>models:/credit/3</c>.</summary>
    public string? Address { get; init; }

    /// <summary>SHA-256 of the ONNX file, where it is known without reading it.</summary>
    public Digest? Digest { get; init; }
}
