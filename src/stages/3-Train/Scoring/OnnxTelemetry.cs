using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Train.Scoring;

/// <summary>
/// Keeps ONNX Runtime to itself. Left alone, it numbers the machine (<c>~/.cache/Microsoft/DeveloperTools/.onnxruntime</c>), keeps a session file in the temporary
/// folder and sends usage events to its maker. What is scored here is nobody else's business.
/// </summary>
internal static class OnnxTelemetry
{
    private const string Switch = "ORT_DISABLE_TELEMETRY";

    private static readonly Lazy<bool> Off = new(() =>
    {
        Environment.SetEnvironmentVariable(Switch, "1");
        // Outside Windows .NET keeps a copy of the environment, and a native library does not see what is set in it.
        if (!OperatingSystem.IsWindows()) _ = SetVariable(Switch, "1", 1);
        OrtEnv.Instance().DisableTelemetryEvents();
        return true;
    });

    /// <summary>To be called before anything else of ONNX Runtime, which looks at the switch when it starts.</summary>
    public static bool SwitchOff() => Off.Value;

    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
