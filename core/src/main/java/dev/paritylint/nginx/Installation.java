package dev.paritylint.nginx;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Deployment;

/**
 * An nginx that a deployment runs.
 *
 * @param service what the deployment calls it
 * @param files where its configuration lies in its container
 * @param image the image that it runs or is built from, with its tag; empty where nothing tells
 * @param environment what its container receives, for templates
 * @param hosts the services behind the names by which it reaches them
 */
public record Installation(
    Deployment deployment,
    String service,
    ContainerFiles files,
    String image,
    Variables environment,
    Hosts hosts) {}
