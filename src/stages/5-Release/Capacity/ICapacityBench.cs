using Assay.Kernel;

namespace Assay.Release.Capacity;

/// <summary>Measures a served model. Doors know servers and sockets; this stage knows what to make of what they measure.</summary>
public interface ICapacityBench
{
    /// <summary>The machine, before anything is started.</summary>
    MeasuredMachine Machine();

    /// <summary>Starts a server with the model alone, its log in a folder that goes away.</summary>
    /// <param name="model">Full path of the ONNX file.</param>
    /// <param name="settings">How it is started and asked.</param>
    /// <param name="row">The row that is asked, as JSON; null makes one of the model's signature.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The server, or why there is none.</returns>
    Task<Outcome<ICapacityServer>> StartAsync(string model, ServingSettings settings, byte[]? row, CancellationToken cancellation);

    /// <summary>Runs the model in several ways in the process itself.</summary>
    /// <param name="model">Full path of the ONNX file.</param>
    /// <param name="trial">How long each way is run.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<ComparedPlatforms> CompareAsync(string model, TimeSpan trial, CancellationToken cancellation);
}
