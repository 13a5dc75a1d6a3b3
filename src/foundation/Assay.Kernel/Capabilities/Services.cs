namespace Assay.Kernel.Capabilities;

/// <summary>How a handler asks for what it works with.</summary>
public static class Services
{
    /// <summary>The service of that type.</summary>
    /// <exception cref="InvalidOperationException">The door has not provided one.</exception>
    public static T Need<T>(this IServiceProvider services) where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"This door provides no {typeof(T).Name}.");
}
