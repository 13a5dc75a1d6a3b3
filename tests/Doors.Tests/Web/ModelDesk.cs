using Doors.Tests.Inference;

namespace Doors.Tests.Web;

/// <summary>A served home with the model of a project, a file whose columns are called as if they were parts of a page, and one that does not say what its columns are.</summary>
public sealed class ModelDesk : WebDesk
{
    protected override string[] Prepare() =>
        ["--model", $"hostile={HostileOnnx.Write(Desk.PathOf("hostile.onnx"))}", "--model", $"bare={TinyOnnx.Write(Desk.PathOf("bare.onnx"), "Neg")}"];
}
