using System.Text;
using Assay.Frame;
using Assay.Train.Scoring;

namespace Doors.Tests.Inference;

/// <summary>A small model whose columns, texts and target are called as if they were parts of a page.</summary>
internal static class HostileOnnx
{
    public const string Number = "<img src=x onerror=alert(1)>";
    public const string Text = "_handler\"><script>alert(2)</script>";
    public const string Level = "'; rm -rf \"</option>";

    /// <summary>Writes it: it answers the number that it is given.</summary>
    public static string Write(string path)
    {
        var signature = new ModelSignature
        {
            Task = TaskKind.Regression,
            Target = "<b>price</b>",
            Classes = [],
            Inputs = [new ModelInput(Number, InputKind.Number) { Lowest = 0, Highest = 10 }, new ModelInput(Text, InputKind.Text, [Level, "plain"])],
            Output = "y",
        };
        var node = TinyOnnx.Field(1, [.. TinyOnnx.Field(1, Encoding.UTF8.GetBytes(Number)), .. TinyOnnx.Field(2, "y"u8), .. TinyOnnx.Field(4, "Identity"u8)]);
        byte[] inputs = [.. TinyOnnx.Field(11, TinyOnnx.Value(Number, TinyOnnx.Float, 1)), .. TinyOnnx.Field(11, TinyOnnx.Value(Text, TinyOnnx.Text, 1))];
        byte[] graph = [.. node, .. TinyOnnx.Field(2, "hostile"u8), .. inputs, .. TinyOnnx.Field(12, TinyOnnx.Value("y", TinyOnnx.Float, 1))];
        byte[] metadata = [.. TinyOnnx.Field(1, Encoding.UTF8.GetBytes(ModelSignature.MetadataKey)), .. TinyOnnx.Field(2, signature.ToJson())];
        File.WriteAllBytes(path, [.. TinyOnnx.Number(1, TinyOnnx.FormatVersion), .. TinyOnnx.Field(7, graph), .. TinyOnnx.Field(8, [.. TinyOnnx.Number(2, TinyOnnx.OpsetVersion)]), .. TinyOnnx.Field(14, metadata)]);
        return path;
    }
}
