using System;

namespace GoContainerGuard.Companions;

/// <summary>What one file says of a service that others speak of as well.</summary>
[Flags]
internal enum ServiceParts
{
    None = 0,

    /// <summary>Where it is built, and which stage, or that another image is taken.</summary>
    Source = 1,

    /// <summary>How it is built otherwise, what is started in it, what is laid into it, and how its health is asked for.</summary>
    Running = 2,
}
