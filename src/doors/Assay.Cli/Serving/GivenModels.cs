using System.Security.Cryptography;
using Assay.Inference.Models;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>Models that were named by hand: <c>NAME=FILE</c>.</summary>
internal static class GivenModels
{
    private const int VersionLength = 12;

    /// <summary>The models.</summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <returns>The models, or every word that is none.</returns>
    public static Outcome<IReadOnlyList<ModelSource>> Read(IReadOnlyList<string> words, string folder)
    {
        var read = words.Select(word => Read(word, folder)).ToList();
        return Outcome.Unless<IReadOnlyList<ModelSource>>(read.SelectMany(model => model.Problems), () => [.. read.Select(model => model.Required)]);
    }

    private static Outcome<ModelSource> Read(string word, string folder)
    {
        if (word.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } file] || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')) return Wrong("The model is not named as one.", word);
        var path = Path.GetFullPath(file, folder);
        if (!File.Exists(path)) return Wrong("There is no such model file.", word);
        using var content = File.OpenRead(path);
        var digest = new Digest(SHA256.HashData(content));
        return new ModelSource(name, digest.ToString()[..VersionLength], path) { Digest = digest };
    }

    private static Problem Wrong(string message, string word) => new("serve.model", message, "Give a name and an ONNX file.") { Value = word, Expected = "NAME=FILE.onnx" };
}
