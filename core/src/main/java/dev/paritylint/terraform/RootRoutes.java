package dev.paritylint.terraform;

import dev.paritylint.model.Route;
import java.util.ArrayList;
import java.util.List;

/** Reads the routes of Amazon's and Azure's resources, inner layers before those that use them. */
final class RootRoutes {
  private RootRoutes() {}

  static List<Route> read(Wiring wiring) {
    FunctionUrlRoutes functionUrls = new FunctionUrlRoutes(wiring);
    List<Route> routes = new ArrayList<>(new AmazonRoutes(wiring).read());
    routes.addAll(new ClassicBalancerRoutes(wiring).read());
    routes.addAll(functionUrls.read());
    routes.addAll(new HttpApiRoutes(wiring).read());
    routes.addAll(new RestApiRoutes(wiring).read());
    routes.addAll(new ManagedRoutes(wiring).read());
    routes.addAll(new CloudFrontRoutes(wiring, functionUrls).read());
    routes.addAll(new ApplicationGatewayRoutes(wiring).read());
    routes.addAll(new FrontDoorRoutes(wiring).read());
    routes.addAll(new ClassicFrontDoorRoutes(wiring).read());
    return routes;
  }
}
