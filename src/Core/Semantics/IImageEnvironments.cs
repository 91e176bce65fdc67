namespace GoContainerGuard.Semantics;

/// <summary>What base images set before a Dockerfile sets anything. The room of images knows; this room only asks.</summary>
internal interface IImageEnvironments
{
    /// <summary>What an image sets; <c>null</c> when nothing is known of it.</summary>
    IImageEnvironment? Of(ImageReference image);
}

/// <summary>What one base image sets.</summary>
internal interface IImageEnvironment
{
    /// <summary>The value that the image gives a variable.</summary>
    VariableValue Variable(string name);

    /// <summary>The working directory that the image starts with; <c>null</c> when it is not known.</summary>
    string? WorkingDirectory { get; }
}
